package io.storefleet.post.internal;

import io.storefleet.team.Colleagues;
import io.storefleet.team.Rights;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the keeping of mail servers works with. */
@Component
record ServerDesk(
        Rights rights,
        Colleagues colleagues,
        MessageSource words,
        ApplicationEventPublisher events,
        TransactionTemplate transactions,
        Clock clock) {}
