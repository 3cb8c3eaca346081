package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The charges of an account, newest first; the first few until more are asked for. */
final class ChargesTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 12;

    private final transient RowTexts texts;
    private final transient @Nullable StoreId orders;
    private final NativeTableBody body = new NativeTableBody();

    /** @param orders the store, where the reader may see its orders, to which each leads */
    ChargesTable(List<Charge> charges, @Nullable StoreId orders, RowTexts texts) {
        this.texts = texts;
        this.orders = orders;
        addClassName("sf-stack");
        if (charges.isEmpty()) {
            var none = new Span(getTranslation("accounts.charges.none"));
            none.addClassName("sf-quiet");
            add(none);
            return;
        }
        var table = new NativeTable(head(), body);
        table.addClassName("sf-table");
        add(table);
        charges.stream().limit(FIRST).map(this::row).forEach(body::add);
        if (charges.size() > FIRST) {
            var more = new Button(getTranslation("accounts.charges.more", charges.size()));
            more.addClickListener(click -> {
                remove(more);
                charges.stream().skip(FIRST).map(this::row).forEach(body::add);
            });
            add(more);
        }
    }

    private NativeTableHeader head() {
        var row = new NativeTableRow();
        for (var key : List.of("time", "reference", "status", "amount")) {
            row.add(new NativeTableHeaderCell(getTranslation("accounts.charge." + key)));
        }
        return new NativeTableHeader(row);
    }

    private NativeTableRow row(Charge charge) {
        var failed = charge.status().equals(ChargeStatus.FAILED);
        var badge = new Badge(
                texts.status(charge), failed ? Tone.BAD : charge.status().isKnown() ? Tone.GOOD : Tone.NEUTRAL);
        return new NativeTableRow(
                new NativeTableCell(texts.time(charge)),
                new NativeTableCell(order(charge)),
                new NativeTableCell(badge),
                new NativeTableCell(texts.amount(charge)));
    }

    private Component order(Charge charge) {
        var order = charge.order();
        var name = texts.text(charge.orderReference() == null ? order : charge.orderReference());
        return order == null || orders == null
                ? new Span(name)
                : new PageLink(Places.here().order(orders.value(), order), name);
    }
}
