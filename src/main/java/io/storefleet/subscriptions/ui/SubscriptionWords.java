package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.subscriptions.DeclineReason;
import io.storefleet.fastspring.subscriptions.Interval;
import io.storefleet.fastspring.subscriptions.Subscription.PaymentMethod;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A subscription's states, sums and spans as a page's reader writes them. */
record SubscriptionWords(Component page, Formats formats) {

    static final String NONE = "–";

    private static final Map<SubscriptionState, Tone> TONES = Map.of(
            SubscriptionState.ACTIVE, Tone.GOOD,
            SubscriptionState.TRIAL, Tone.INFO,
            SubscriptionState.OVERDUE, Tone.BAD,
            SubscriptionState.CANCELED, Tone.WARN,
            SubscriptionState.PAUSED, Tone.WARN);

    static SubscriptionWords of(Component page) {
        return new SubscriptionWords(page, Formats.here());
    }

    String say(String key, Object... facts) {
        return page.getTranslation("subscriptions." + key, facts);
    }

    /** The sentence under the key; what the service has invented since stands as it is. */
    String known(String key, String otherwise) {
        var said = say(key);
        return said.equals("subscriptions." + key) ? otherwise : said;
    }

    String money(@Nullable Money money) {
        return money == null ? NONE : formats.money(money.amount(), money.currency());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? NONE : formats.day(day);
    }

    /** {@code 3 months} */
    String interval(@Nullable Interval interval) {
        return span("interval.", interval);
    }

    /** {@code every 3 months} */
    String every(@Nullable Interval interval) {
        return span("every.", interval);
    }

    private String span(String form, @Nullable Interval interval) {
        if (interval == null) {
            return NONE;
        }
        int length = interval.length() == null ? 1 : interval.length();
        var unit = interval.unit().value();
        var said = say(form + unit, length);
        return said.equals("subscriptions." + form + unit) ? length + " " + unit : said;
    }

    /** As a label begins. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String state(String state) {
        return known("state." + state, state);
    }

    Badge state(SubscriptionState state) {
        return new Badge(state(state.value()), tone(state));
    }

    static Tone tone(SubscriptionState state) {
        return TONES.getOrDefault(state, Tone.NEUTRAL);
    }

    Badge data(boolean live) {
        return live ? new Badge(say("live"), Tone.GOOD) : new Badge(say("test"), Tone.WARN);
    }

    /** Why a charge failed, and what that asks for. */
    String decline(DeclineReason reason) {
        var word = known("decline." + reason.value().toLowerCase(Locale.ROOT), reason.value());
        var kind = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return say("declined", word, say("decline-kind." + kind));
    }

    /** {@code Visa •••• 4242 · 09/28} */
    String payment(PaymentMethod method) {
        var brand = method.cardType() == null ? method.type() : method.cardType();
        var said = Stream.of(
                        brand == null ? null : known("method." + brand.toLowerCase(Locale.ROOT), brand),
                        method.cardEnding() == null ? null : "•••• " + method.cardEnding(),
                        method.expiry() == null ? null : "· " + method.expiry())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? NONE : said;
    }
}
