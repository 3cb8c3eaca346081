package io.storefleet.store.internal;

import io.storefleet.fastspring.JdkTransport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way out to the network, shared by all stores. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    JdkTransport transport() {
        return new JdkTransport();
    }
}
