package io.storefleet.subscriptions.internal.change;

import io.storefleet.intents.ChangeKind;
import io.storefleet.team.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A change of plan from the next charge on, and one that charges or credits the difference at once. */
@Configuration(proxyBeanMethods = false)
class PlanKinds {

    @Bean
    ChangeKind updateKind() {
        return new PlanKind("subscription.update", Verb.SUBSCRIPTION_EDIT);
    }

    @Bean
    ChangeKind prorateKind() {
        return new PlanKind("subscription.prorate", Verb.SUBSCRIPTION_REBILL);
    }
}
