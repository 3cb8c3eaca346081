package io.storefleet.events.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.IntentSettled;
import io.storefleet.intents.IntentState;
import io.storefleet.mirror.EventCopies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two kinds of marks, of one event and of many, and what follows from one that was set. */
@Configuration(proxyBeanMethods = false)
class MarkKinds {

    @Bean
    ChangeKind eventProcess(Clock clock) {
        return new MarkKind(true, clock);
    }

    @Bean
    ChangeKind eventUnprocess(Clock clock) {
        return new MarkKind(false, clock);
    }

    @Bean
    @Order(1)
    BulkAction bulkProcess(EventActionService actions, EventCopy copy) {
        return new MarkBulk(actions, copy, true);
    }

    @Bean
    @Order(2)
    BulkAction bulkUnprocess(EventActionService actions, EventCopy copy) {
        return new MarkBulk(actions, copy, false);
    }

    /** Lets the copy follow, in the transaction that takes down the outcome. */
    @Component
    record Following(EventCopies copies) {

        @EventListener
        void settled(IntentSettled news) {
            var marks = news.kind().equals(MarkKind.PROCESS) || news.kind().equals(MarkKind.UNPROCESS);
            if (marks && news.state() == IntentState.CONFIRMED) {
                copies.marked(
                        news.target().store(), news.target().id(), news.kind().equals(MarkKind.PROCESS));
            }
        }
    }
}
