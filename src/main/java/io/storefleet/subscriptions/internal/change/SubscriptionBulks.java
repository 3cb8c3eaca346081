package io.storefleet.subscriptions.internal.change;

import io.storefleet.bulk.BulkAction;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.subscriptions.internal.change.SubscriptionBulk.Kind;
import io.storefleet.team.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What can be done to many subscriptions, in the order it is offered. */
@Configuration(proxyBeanMethods = false)
class SubscriptionBulks {

    @Bean
    @Order(1)
    BulkAction bulkCancel(SubscriptionActionService actions) {
        return new SubscriptionBulk<>(
                new Kind<>(
                        "subscription.cancel",
                        Verb.SUBSCRIPTION_CANCEL,
                        Cancel.class,
                        true,
                        SubscriptionChecks::cancel),
                actions);
    }

    @Bean
    @Order(2)
    BulkAction bulkUncancel(SubscriptionActionService actions) {
        return new SubscriptionBulk<>(
                new Kind<>(
                        "subscription.uncancel",
                        Verb.SUBSCRIPTION_CANCEL,
                        Uncancel.class,
                        false,
                        change -> SubscriptionChecks.uncancel()),
                actions);
    }

    @Bean
    @Order(3)
    BulkAction bulkPause(SubscriptionActionService actions) {
        return new SubscriptionBulk<>(
                new Kind<>(
                        "subscription.pause",
                        Verb.SUBSCRIPTION_EDIT,
                        Pause.class,
                        false,
                        change -> SubscriptionChecks.pause()),
                actions);
    }

    @Bean
    @Order(4)
    BulkAction bulkResume(SubscriptionActionService actions) {
        return new SubscriptionBulk<>(
                new Kind<>(
                        "subscription.resume",
                        Verb.SUBSCRIPTION_REBILL,
                        Resume.class,
                        true,
                        change -> SubscriptionChecks.resume()),
                actions);
    }

    @Bean
    @Order(5)
    BulkAction bulkUpdate(SubscriptionActionService actions) {
        return new PlanBulk(actions);
    }

    /** Each makes a cart of its own, which its buyer pays or does not. */
    @Bean
    @Order(7)
    BulkAction bulkConvert(SubscriptionActionService actions) {
        return new SubscriptionBulk<>(
                new Kind<>(
                        "subscription.convert",
                        Verb.SESSION_CREATE,
                        Convert.class,
                        false,
                        change -> SubscriptionChecks.convert()),
                actions);
    }

    /** One id a call: a lost answer then leaves one question, and rows go in their order. */
    @Bean
    @Order(6)
    BulkAction bulkCharge(SubscriptionActionService actions) {
        return new SubscriptionBulk<>(
                new Kind<>(
                        "subscription.rebill",
                        Verb.SUBSCRIPTION_REBILL,
                        Charge.class,
                        true,
                        change -> SubscriptionChecks.charge()),
                actions);
    }
}
