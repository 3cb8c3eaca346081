package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quote's states, sums and times as a page's reader writes them, and what kept it from being read or changed. */
record QuoteWords(Component page) {

    static final String NONE = "–";

    String say(String key, Object... facts) {
        return page.getTranslation("quotes." + key, facts);
    }

    String money(@Nullable Money money) {
        return money == null ? NONE : Formats.here().money(money.amount(), money.currency());
    }

    String time(@Nullable Instant at) {
        return at == null ? NONE : Formats.here().time(at);
    }

    String country(@Nullable String code) {
        return code == null
                ? NONE
                : Locale.of("", code).getDisplayCountry(Formats.here().locale());
    }

    /** A state this version does not know stands as it is. */
    String status(QuoteStatus status) {
        var key = "status." + status.value().toLowerCase(Locale.ROOT).replace('_', '-');
        var said = say(key);
        return said.equals("quotes." + key) ? status.value() : said;
    }

    Badge badge(QuoteStatus status) {
        var tone = switch (status.value()) {
            case "COMPLETED" -> Tone.GOOD;
            case "OPEN" -> Tone.INFO;
            case "AWAITING_PAYMENT" -> Tone.WARN;
            default -> Tone.NEUTRAL;
        };
        return new Badge(status(status), tone);
    }

    Optional<String> find(Exception problem) {
        return problem instanceof QuoteProblem known
                ? Optional.of(say(
                        "problem."
                                + known.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        known.kind() == QuoteProblem.Kind.NOT_READ
                                ? ChangeWords.unread(page, known.detail())
                                : known.detail()))
                : Optional.empty();
    }

    String sentence(Exception problem) {
        return find(problem).orElseGet(() -> ChangeWords.problem(page, problem));
    }
}
