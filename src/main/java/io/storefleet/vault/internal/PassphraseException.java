package io.storefleet.vault.internal;

/** The vault's passphrase is missing or wrong; the message is one plain sentence for the operator. */
final class PassphraseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PassphraseException(String sentence) {
        super(sentence);
    }

    static PassphraseException wrong() {
        return new PassphraseException("The passphrase given does not open the vault of this database.");
    }
}
