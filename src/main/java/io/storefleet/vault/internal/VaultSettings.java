package io.storefleet.vault.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vault.
 *
 * @param passphrase the operator's passphrase; give this or the file
 * @param passphraseFile file whose first line is the passphrase; keep it outside the data directory and its backups
 * @param keyRefresh how long a node may go on sealing under a key that another node has replaced
 * @param cachedTenants how many tenants' keys are held in memory
 */
@ConfigurationProperties("storefleet.vault")
record VaultSettings(
        @Nullable String passphrase,
        @Nullable Path passphraseFile,
        @DefaultValue("1m") Duration keyRefresh,
        @DefaultValue("10000") int cachedTenants) {

    @Override
    public String toString() {
        return "VaultSettings[keyRefresh=" + keyRefresh + ", cachedTenants=" + cachedTenants + "]";
    }
}
