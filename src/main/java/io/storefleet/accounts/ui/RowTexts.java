package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.uikit.Formats;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Countries, amounts and times as this page's reader writes them. */
record RowTexts(Component page, Formats formats) {

    static final String NONE = "–";

    static RowTexts of(Component page) {
        return new RowTexts(page, Formats.here());
    }

    String text(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    String country(@Nullable String code) {
        return code == null ? NONE : Locale.of("", code).getDisplayCountry(formats.locale());
    }

    String amount(Charge charge) {
        var total = charge.total();
        return total == null ? NONE : formats.money(total.amount(), total.currency());
    }

    String status(Charge charge) {
        var status = charge.status();
        if (!status.isKnown()) {
            return text(status.value());
        }
        return page.getTranslation(
                status.equals(ChargeStatus.FAILED) ? "accounts.charge.failed" : "accounts.charge.successful");
    }

    /** The amount, and how it ended unless it went well. */
    String brief(@Nullable Charge charge) {
        if (charge == null) {
            return NONE;
        }
        var amount = amount(charge);
        return charge.status().equals(ChargeStatus.SUCCESSFUL) ? amount : amount + " · " + status(charge);
    }

    String time(Charge charge) {
        var at = charge.timestamp();
        return at == null ? NONE : formats.time(at);
    }
}
