package io.storefleet.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.List;

/** The charges of an account, newest first; the first few until more are asked for. */
final class ChargesTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 12;

    private final transient RowTexts texts;
    private final NativeTableBody body = new NativeTableBody();

    ChargesTable(List<Charge> charges, RowTexts texts) {
        this.texts = texts;
        addClassNames("sf-stack", "sf-charges");
        add(new H2(getTranslation("accounts.charges")));
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
        var reference = charge.orderReference() == null ? charge.order() : charge.orderReference();
        return new NativeTableRow(
                new NativeTableCell(texts.time(charge)),
                new NativeTableCell(texts.text(reference)),
                new NativeTableCell(badge),
                new NativeTableCell(texts.amount(charge)));
    }
}
