package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.html.Div;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.subscriptions.SubscriptionDetail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a subscription stands, in plain words: what happens next, and what went wrong. */
final class StateBanner extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SubscriptionDetail it;
    private final transient SubscriptionWords words;

    StateBanner(SubscriptionDetail it, SubscriptionWords words) {
        this.it = it;
        this.words = words;
        var state = it.status().state();
        addClassNames(
                "sf-says", "sf-tone-" + SubscriptionWords.tone(state).name().toLowerCase(Locale.ROOT));
        var first = new Div(headline(state));
        first.addClassName("sf-strong");
        add(first);
        more(state).forEach(line -> add(new Div(line)));
    }

    private String headline(SubscriptionState state) {
        if (state.equals(SubscriptionState.ACTIVE)) {
            return running("says.active");
        }
        if (state.equals(SubscriptionState.TRIAL)) {
            return running("says.trial");
        }
        if (state.equals(SubscriptionState.OVERDUE)) {
            return words.say("says.overdue", next());
        }
        if (state.equals(SubscriptionState.CANCELED)) {
            var until = first(
                    it.schedule().deactivation(),
                    it.schedule().end(),
                    it.schedule().next());
            return until == null ? words.say("says.canceled-open") : words.say("says.canceled", words.day(until));
        }
        if (state.equals(SubscriptionState.DEACTIVATED)) {
            var ended = first(it.schedule().deactivation(), it.schedule().end());
            return ended == null ? words.say("says.ended-once") : words.say("says.ended", words.day(ended));
        }
        if (state.equals(SubscriptionState.PAUSED)) {
            var resume = it.pausing().resumeDate();
            return resume == null ? words.say("says.paused-open") : words.say("says.paused", words.day(resume));
        }
        return words.state(state.value());
    }

    private String running(String key) {
        var day = first(it.nextCharge().date(), it.schedule().next());
        if (Boolean.TRUE.equals(it.plan().adhoc())) {
            return words.say("says.managed");
        }
        // A charge that lies in the past is no promise.
        return day == null || day.isBefore(it.sight().today())
                ? words.say(key + "-open")
                : words.say(key, next(), words.day(day));
    }

    private String next() {
        var total = it.nextCharge().total().money();
        return words.money(total == null ? it.costs().perPeriod() : total);
    }

    private List<String> more(SubscriptionState state) {
        var lines = new ArrayList<String>();
        boolean over = state.equals(SubscriptionState.DEACTIVATED);
        var reason = it.status().declineReason();
        if (reason != null && !state.equals(SubscriptionState.ACTIVE)) {
            lines.add(words.decline(reason));
        }
        if (state.equals(SubscriptionState.OVERDUE)) {
            lines.addAll(dunning());
        }
        if (state.equals(SubscriptionState.CANCELED)) {
            lines.add(words.say("says.canceled-back"));
        }
        if (!over
                && Boolean.TRUE.equals(it.pausing().scheduled())
                && it.pausing().pauseDate() != null) {
            lines.add(words.say(
                    "says.pause-planned",
                    words.day(it.pausing().pauseDate()),
                    words.day(it.pausing().resumeDate())));
        }
        if (!over && Boolean.FALSE.equals(it.plan().autoRenew())) {
            lines.add(words.say("says.manual"));
        }
        var left = it.schedule().remainingPeriods();
        if (!over && left != null) {
            lines.add(words.say("says.left", left));
        }
        return lines;
    }

    private List<String> dunning() {
        var lines = new ArrayList<String>();
        var overdue = it.reminders().overdue();
        if (overdue != null && overdue.total() != null) {
            lines.add(words.say(
                    "says.notices",
                    overdue.sent() == null ? 0 : overdue.sent(),
                    overdue.total(),
                    words.every(overdue.interval())));
        }
        var setting = it.reminders().cancellation();
        if (setting != null && setting.cancellation().isKnown()) {
            lines.add(words.say("ends."
                    + setting.cancellation().value().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return lines;
    }

    private static @Nullable LocalDate first(@Nullable LocalDate... days) {
        return Stream.of(days).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
