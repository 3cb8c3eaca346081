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
    LeasedRun.Tools leaseTools(
            Leases leases,
            WakeUps wakeUps,
            ProblemRows problems,
            TransactionTemplate transaction,
            JobSettings settings) {
        return new LeasedRun.Tools(leases, wakeUps, problems, transaction, settings.lease());
    }

    @Bean
    SliceRunner.Queue queue(SliceTurns turns, LeasedRun.Tools tools, JobSettings settings) {
        return new SliceRunner.Queue(turns, tools, settings.perStore());
    }

    @Bean
    QuotaTime quotaTime(Clock clock) {
        return QuotaTime.real(clock);
    }
}
