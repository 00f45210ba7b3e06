import { describe } from 'vitest'
import { readsExactly, readsNothing } from './table.ts'

const form = (form: 'blank' | 'redaction' | 'placeholder') => ({ form })

describe('unfilled and redacted places', () => {
  readsExactly('blanks', [
    ['by ____ and', ['____', form('blank')]],
    ['the [____] fee', ['[____]', form('blank')]],
    ['pay [***] now', ['[***]', form('redaction')]],
    ['pay [*] and [ * * * ]', ['[*]', form('redaction')], ['[ * * * ]', form('redaction')]],
    ['pay ...***... now', ['...***...', form('redaction')]],
    ['pay ***** dollars', ['*****', form('redaction')]],
    ['[REDACTED] and [omitted]', ['[REDACTED]', form('redaction')], ['[omitted]', form('redaction')]],
    ['on [●]', ['[●]', form('placeholder')]],
    [
      'on [DATE] by [insert name of client]',
      ['[DATE]', form('placeholder')],
      ['[insert name of client]', form('placeholder')],
    ],
    ['[CLIENT NAME] ("Client")', ['[CLIENT NAME]', form('placeholder')]],
    ['dear {{client_name}}', ['{{client_name}}', form('placeholder')]],
  ])
  readsNothing('blanks', [
    'as [sic] written',
    '[SIGNATURE PAGE FOLLOWS]',
    '[Remainder of page intentionally left blank]',
    '[RESERVED]',
    'a__b',
    '\n* * *\n',
    '\n*****\n',
    '*** = Confidential portions are omitted',
  ])
})
