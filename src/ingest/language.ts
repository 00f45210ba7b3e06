import type { Diagnostic } from '../model/diagnostic.ts'

/** ISO 639-1. The rules know English. */
const supported = 'en'

/**
 * The commonest short words of languages that contracts come in, none of them common in English. They make up a third of
 * running text, so that a few dozen words are enough to tell.
 */
const common: Readonly<Record<string, string>> = {
  en: 'the of and to in or by be for this that with any as shall is on such from not it will are at which all an if its has',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch nach wird oder werden bei einer durch',
  nl: 'de het een van en dat te zijn met voor niet aan op er om als bij ook tot worden deze wordt door naar uit of kan heeft',
  fr: 'le la les de des et du en un une est que pour dans par au sur qui pas ce aux avec sont ou il cette sera être leur',
  es: 'el la los las de del que y en un una por con para se su al lo como más o pero sus le ha este será esta entre',
  it: 'il la di che e un una per non con del della dei le si da al alla nel come più anche sono ha gli lo delle essere',
  pt: 'o os as de da do que e em um uma para com não por na no ao dos das se ou pelo pela são mais como será este',
  pl: 'i w na z do się nie o że jest od za po przez oraz lub dla są jak nr jego przy umowy strony może być ze jej',
  sv: 'och att det som en på är av för den till med har inte om ett de eller skall ska från kan vid avtalet enligt detta',
  da: 'og at det som en på er af for den til med har ikke om et de eller skal fra kan ved aftalen ifølge dette der',
  fi: 'ja on ei että se tai sekä joka ovat kun myös hän mukaan sopimus tämän voi olla ole sen niin kuin jos mutta',
  cs: 'a v na se je že o s do z i k pro za by nebo po jako podle smlouvy však který má být tato tento této jsou',
  hu: 'a az és hogy nem is egy ha vagy meg szerződés szerint kell van által illetve valamint ezen felek mint csak alapján',
  ro: 'și de în la cu pe din că pentru nu este sau prin care un o se al ale va fi către contract prezentul părțile',
  tr: 've bir bu ile için olan da de veya olarak sözleşme tarafından her ise taraf göre kadar gibi olup sonra',
  id: 'yang dan di dengan untuk dari dalam ini atau pada akan oleh adalah tidak sebagai telah dapat pihak perjanjian para',
  vi: 'và của các có được cho trong không là này với những hoặc theo khi bên hợp đồng tại từ đến',
}

/** Scripts in which no contract in English is written. */
const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

const sets = Object.entries(common).map(([language, words]) => [language, new Set(words.split(' '))] as const)
const looked = 200_000
const fewWords = 30

/** The language of most of a text; undefined where there is too little to tell. */
export const languageOf = (text: string): string | undefined => {
  const sample = text.slice(0, looked)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of scripts) {
    // Chinese characters stand in Japanese too: what is plainly Japanese was found before.
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters)
    if (share > (language === 'ja' ? 0.15 : 0.5)) return language
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < fewWords) return undefined
  const hits = sets.map(([language, set]) => ({ language, hits: words.filter((word) => set.has(word)).length }))
  const [best] = hits.sort((a, b) => b.hits - a.hits)
  const english = hits.find(({ language }) => language === supported)!.hits
  if (best === undefined || best.hits < words.length / 12) return undefined
  // Lists of names and codes share short words with other languages; a text in one has far more of its own.
  return best.language === supported || best.hits < 1.5 * english ? supported : best.language
}

/** A text in a language that the rules do not know was not read through, whatever was found in it. */
export const languageDiagnostics = (language: string | undefined): Diagnostic[] =>
  language === undefined || language === supported
    ? []
    : [
        {
          code: 'language-not-supported',
          severity: 'warning',
          stage: 'ingest',
          partial: true,
          message: `The text is not in English but in another language (${language}), which the rules do not know: what is missing here may stand in it`,
        },
      ]
