package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the worker's parts together. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    LeasedRun.Tools leaseTools(Leases leases, WakeUps wakeUps, TransactionTemplate transaction, JobSettings settings) {
        return new LeasedRun.Tools(leases, wakeUps, transaction, settings.lease());
    }

    @Bean
    QuotaTime quotaTime(Clock clock) {
        return QuotaTime.real(clock);
    }
}
