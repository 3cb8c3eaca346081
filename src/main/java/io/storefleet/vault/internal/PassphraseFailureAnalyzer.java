package io.storefleet.vault.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start without the right passphrase with a sentence instead of a stack trace. */
final class PassphraseFailureAnalyzer extends AbstractFailureAnalyzer<PassphraseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PassphraseException cause) {
        var action =
                "Give the passphrase by STOREFLEET_VAULT_PASSPHRASE, or by STOREFLEET_VAULT_PASSPHRASE_FILE a file "
                        + "whose first line it is. Nothing in the database was changed.";
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
    }
}
