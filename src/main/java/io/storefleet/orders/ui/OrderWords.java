package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.orders.Payment;
import io.storefleet.orders.OrderDetail;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order's states, sums and names as a page's reader writes them. */
record OrderWords(Component page, Formats formats) {

    static final String NONE = "–";

    static OrderWords of(Component page) {
        return new OrderWords(page, Formats.here());
    }

    String say(String key, Object... facts) {
        return page.getTranslation("orders." + key, facts);
    }

    String money(@Nullable Money money) {
        return money == null ? NONE : formats.money(money.amount(), money.currency());
    }

    String money(Amount amount) {
        return money(amount.money());
    }

    String country(@Nullable String code) {
        return code == null ? NONE : Locale.of("", code).getDisplayCountry(formats.locale());
    }

    /** How far it is, whether it is real, and what was given back. */
    List<Badge> badges(OrderDetail order) {
        var badges = new ArrayList<Badge>();
        var state = order.state();
        badges.add(
                state.completed()
                        ? new Badge(say("state.completed"), Tone.GOOD)
                        : new Badge(say(state.reason() == null ? "state.open" : "state.failed"), Tone.WARN));
        if (!order.returns().isEmpty()) {
            badges.add(new Badge(say(whole(order) ? "state.returned" : "state.part-returned"), Tone.INFO));
        }
        badges.add(state.live() ? new Badge(say("live"), Tone.GOOD) : new Badge(say("test"), Tone.WARN));
        return badges;
    }

    private static boolean whole(OrderDetail order) {
        var total = order.totals().total().money();
        return total != null
                && order.returned()
                        .filter(back -> back.amount().compareTo(total.amount()) >= 0)
                        .isPresent();
    }

    /** {@code Visa •••• 4242}; a kind this version does not know stands as it is. */
    String payment(Payment payment) {
        var brand = payment.brand() == null ? null : capital(payment.brand());
        var ending = payment.cardEnding() == null ? null : "•••• " + payment.cardEnding();
        var parts = Stream.of(brand, ending, payment.bank()).filter(part -> part != null && !part.isBlank());
        var said = parts.collect(Collectors.joining(" "));
        if (!said.isEmpty()) {
            return said;
        }
        return payment.type() == null ? NONE : known("payment." + payment.type(), payment.type());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String known(String key, String otherwise) {
        var said = say(key);
        return said.equals("orders." + key) ? otherwise : said;
    }

    /** {@code 56 KB} */
    String size(long bytes) {
        return bytes < 1_000_000
                ? say("size.kb", formats.number(Math.max(1, Math.round(bytes / 1_000.0))))
                : say("size.mb", formats.number(Math.round(bytes / 1_000_000.0)));
    }
}
