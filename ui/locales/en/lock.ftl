lock-title = Locked
lock-greeting = Welcome back
lock-passphrase = Passphrase
lock-hint = The words you chose, with the spaces between them.
lock-unlock = Unlock
lock-unlock-busy = Unlocking
lock-show = Show
lock-hide = Hide
lock-use-recovery = Use the recovery sheet
lock-other = Sample team or another file
lock-note = Everything stays on this laptop, encrypted. Nobody can reset it for you.
lock-wrong-passphrase = This passphrase does not open the data. Check Caps Lock, or use the recovery sheet.
lock-recovery-greeting = The code on your recovery sheet
lock-recovery-code = Recovery code
lock-recovery-hint = Capitals, spaces and dashes do not matter.
lock-wrong-code = This code belongs to another team file, or to an older sheet.
lock-back = Use the passphrase
lock-wait = { $seconds ->
    [one] Several passphrases were wrong. Try again in { $seconds } second.
   *[other] Several passphrases were wrong. Try again in { $seconds } seconds.
}
