const ROLE = new RegExp(
  `^(?:the )?(?:(?:content|service|marketing|general|master|exclusive|independent|channel) )?(?:${[
    'company|client|customer|contractor|consultant|supplier|vendor|buyer|seller|purchaser|licens(?:or|ee)|provider|developer',
    'owner|sponsor|agency|agent|employer|employee|executive|recipient|distributor|manufacturer|franchis(?:or|ee)|less(?:or|ee)',
    'landlord|tenant|grant(?:or|ee)|publisher|author|reseller|host|borrower|lender|guarantor|investor|subscriber|producer',
    'promoter|endorser|celebrity|influencer|spokesperson|athlete|talent|artist|player|university|institution|operator|servicer',
    'custodian|administrator|manager|trustee|transporter|shipper|carrier|dealer|broker|underwriter|principal|representative',
    'advertiser|subcontractor|assign(?:or|ee)|transfer(?:or|ee)|issuer|depositor|architect|engineer|builder|designer|photographer',
    'creator|brand|freelancer|partner|venue|organi[sz]er|team|club|corporation|parent|bank|merchant|adviser|advisor|member|fund|trust',
  ].join('|')})$`,
  'i',
)

/** What a party may be called for the part that it plays: `Servicer`, `the Licensee`. */
export const isCommonRole = (words: string): boolean => ROLE.test(words)
