package io.storefleet.shell.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the pages that customers open: no session, no sign-in, no script. A form of theirs changes nothing by
 * itself, and what it asks for is proved by a code; so no token against forged forms, which would need a session.
 */
@Configuration(proxyBeanMethods = false)
class GoSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain customersPages(HttpSecurity http) throws Exception {
        return PublicAddresses.chain(http, "/go/**", PublicAddresses.PLAIN_PAGES);
    }
}
