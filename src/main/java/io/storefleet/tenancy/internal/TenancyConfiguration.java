package io.storefleet.tenancy.internal;

import java.time.Clock;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.Database;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Puts the first two walls between tenants into place: Hibernate's predicate and the transaction's binding. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        var adapter = new TenantBindingVendorAdapter();
        adapter.setDatabase(Database.POSTGRESQL);
        return adapter;
    }

    @Bean
    HibernatePropertiesCustomizer tenantResolver() {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new BoundTenantResolver());
    }

    /** The one clock of the application; everything that reads the time gets it injected. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Hands Spring the dialect that binds tenants. */
    private static final class TenantBindingVendorAdapter extends HibernateJpaVendorAdapter {

        private final TenantBindingJpaDialect dialect = new TenantBindingJpaDialect();

        @Override
        public HibernateJpaDialect getJpaDialect() {
            return dialect;
        }
    }
}
