package io.storefleet.returns.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Money;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.store.ConnectionReport;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import io.storefleet.uikit.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A return's states and sums as a page's reader writes them, and what kept it from being read. */
record ReturnWords(Component page) {

    static final String NONE = "–";

    private static final Logger LOG = LoggerFactory.getLogger(ReturnWords.class);

    String say(String key, Object... facts) {
        return page.getTranslation("returns." + key, facts);
    }

    String money(@Nullable Money money) {
        return money == null ? NONE : Formats.here().money(money.amount(), money.currency());
    }

    String money(Amount amount) {
        return money(amount.money());
    }

    List<Badge> badges(ReturnDetail told) {
        return List.of(
                told.state().completed() ? new Badge(say("completed"), Tone.GOOD) : new Badge(say("open"), Tone.WARN),
                told.state().live() ? new Badge(say("live"), Tone.GOOD) : new Badge(say("test"), Tone.WARN));
    }

    /** What it was made with; a tool this version does not know stands as it is. */
    @Nullable String tool(@Nullable String type) {
        if (type == null) {
            return null;
        }
        var said = say("tool." + type);
        return said.equals("returns.tool." + type) ? type : said;
    }

    Trouble trouble(Exception problem, Runnable again) {
        return switch (problem) {
            case FastSpringException provider -> {
                var report = ConnectionReport.of(provider);
                yield new Trouble(
                        page.getTranslation(report.messageKey(), report.messageArguments()),
                        provider.requestId(),
                        again);
            }
            case RightRefusedException refused ->
                new Trouble(say("problem.right", refused.verb().key()), "", again);
            default -> {
                LOG.error("a return could not be read", problem);
                yield new Trouble(say("problem.unexpected"), "", again);
            }
        };
    }
}
