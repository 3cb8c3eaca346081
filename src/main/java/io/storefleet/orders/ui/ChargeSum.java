package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.uikit.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a charge comes to, in words: a line an item, and the sum before tax where every price is known. */
record ChargeSum(Component page, String currency, boolean coupon) {

    List<String> lines(List<ChargeItemFields> items) {
        var lines = new ArrayList<String>();
        var sum = BigDecimal.ZERO;
        var whole = true;
        for (var item : items) {
            var count = item.quantity();
            if (item.path().isEmpty() || count == null) {
                whole = false;
                continue;
            }
            var each = item.each(currency);
            if (each.isPresent()) {
                var part = each.get().multiply(BigDecimal.valueOf(count));
                sum = sum.add(part);
                lines.add(say("line", count, item.name(), money(each.get()), money(part)));
            } else {
                whole = false;
                lines.add(say("line.unknown", count, item.name()));
            }
        }
        if (lines.isEmpty()) {
            return List.of(say("nothing"));
        }
        lines.add(whole ? say("sum", money(sum)) : say("sum.unknown"));
        if (coupon) {
            lines.add(say("sum.coupon"));
        }
        return lines;
    }

    private String money(BigDecimal amount) {
        return Formats.here().money(amount, currency);
    }

    private String say(String key, Object... facts) {
        return page.getTranslation("orders.charge." + key, facts);
    }
}
