package io.storefleet.vault.internal;

import org.jasypt.encryption.StringEncryptor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the passphrase in its two places: the master keyset and the configuration files. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    PassphraseLock passphraseLock(VaultSettings settings) {
        return new PassphraseLock(Passphrase.from(settings));
    }

    /** Found by this name; static and without our settings bean because it is needed before any other bean. */
    @Bean("jasyptStringEncryptor")
    static StringEncryptor configurationOpener(Environment environment) {
        return new ConfigurationOpener(() -> {
            var settings = Binder.get(environment).bindOrCreate("storefleet.vault", VaultSettings.class);
            return new PassphraseLock(Passphrase.from(settings));
        });
    }
}
