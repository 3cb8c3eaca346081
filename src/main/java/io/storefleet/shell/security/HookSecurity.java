package io.storefleet.shell.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the addresses that machines post to: no session, no sign-in, no token against forged forms, because each
 * delivery proves itself by its signature.
 */
@Configuration(proxyBeanMethods = false)
class HookSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        return PublicAddresses.chain(http, "/hooks/**", "default-src 'none'; frame-ancestors 'none'");
    }
}
