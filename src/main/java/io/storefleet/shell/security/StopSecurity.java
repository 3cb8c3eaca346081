package io.storefleet.shell.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the addresses at the foot of mails: no session, no sign-in, no script, no token against forged forms,
 * because mail programs post there on their own and whoever knows the address may.
 */
@Configuration(proxyBeanMethods = false)
class StopSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain stops(HttpSecurity http) throws Exception {
        return PublicAddresses.chain(http, "/mail/stop/**", PublicAddresses.PLAIN_PAGES);
    }
}
