package io.storefleet.returns.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A return's states and sums as a page's reader writes them, and what kept it from being read. */
record ReturnWords(Component page) {

    static final String NONE = "–";

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
}
