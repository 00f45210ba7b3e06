/** What tells a contract's type: words of its title first, then of its headings. Data only; ids are part of the public JSON. */
export interface Profile {
  readonly id: string
  readonly title: RegExp
}

/** In order: the first whose title pattern matches. */
export const PROFILES: readonly Profile[] = [
  { id: 'amendment', title: /\b(?:amendment|amended terms|addendum|change order|variation)\b/i },
  { id: 'non-disclosure', title: /\b(?:non-?disclosure|confidentiality|nda)\b/i },
  { id: 'joint-venture', title: /\bjoint venture\b/i },
  { id: 'franchise', title: /\b(?:franchis)/i },
  { id: 'influencer-sponsorship', title: /\b(?:influencer|sponsor(?:ship)?|endorsement|promotion(?:al)?|brand ambassador|creator)\b/i },
  { id: 'construction', title: /\b(?:construction|building|works contract|epc|subcontract)\b/i },
  { id: 'lease', title: /\b(?:lease|tenancy|rental)\b/i },
  { id: 'software-development', title: /\b(?:software|application|app|web ?site|site) (?:design and |design, )?development\b|\bstatement of work\b|\bdevelopment (?:services )?agreement\b/i },
  { id: 'hosting', title: /\bhosting\b/i },
  { id: 'maintenance', title: /\b(?:maintenance|support)\b/i },
  { id: 'licence', title: /\blicen[cs](?:e|ing)\b/i },
  { id: 'supply', title: /\b(?:supply|purchase|manufactur|distribut|procurement)/i },
  { id: 'consulting', title: /\bconsult(?:ing|ancy|ant)\b/i },
  { id: 'freelance', title: /\b(?:freelance|independent contractor|design services)\b/i },
  { id: 'services', title: /\bservices?\b|\boutsourcing\b/i },
]
