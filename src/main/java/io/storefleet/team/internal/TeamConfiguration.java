package io.storefleet.team.internal;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Parts of the team module that need a choice. */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Argon2id with OWASP's first choice: 19 MiB, two passes, one lane. */
    @Bean
    Passwords passwords() {
        return new Passwords(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2), CommonPasswords.shipped(), PATIENCE);
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
