package io.storefleet.team.internal;

import io.storefleet.team.Mailer;
import io.storefleet.team.TeamSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Parts of the team module that need a choice. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TeamConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Argon2id with OWASP's first choice: 19 MiB, two passes, one lane. */
    @Bean
    Passwords passwords() {
        return new Passwords(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2), CommonPasswords.shipped(), PATIENCE);
    }

    @Bean
    @Profile("!demo")
    Mailer mailer(ObjectProvider<JavaMailSender> smtp, TeamSettings settings) {
        return new SmtpMailer(smtp.getIfAvailable(), settings.mailFrom());
    }

    @Bean
    @Profile("demo")
    OutboxMailer outbox(Clock clock) {
        return new OutboxMailer(clock);
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
