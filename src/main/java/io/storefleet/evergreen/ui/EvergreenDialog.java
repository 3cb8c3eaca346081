package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.QrCode;

/** One link of our own: its QR code, its address, and what it is good for. */
final class EvergreenDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    EvergreenDialog(EvergreenAddress link) {
        var url = link.address().toString();
        setHeaderTitle(getTranslation("evergreen.one.title"));
        setWidth("min(460px, 94vw)");
        var address = new Span(url);
        address.addClassName("sf-id");
        address.getStyle().set("overflow-wrap", "anywhere");
        var note = new Span(getTranslation("evergreen.one.note"));
        note.addClassName("sf-quiet");
        var body = new Div(new QrCode(url, getTranslation("evergreen.qr.label")), address, note);
        body.addClassName("sf-stack");
        add(body);
        var copy = new Button(getTranslation("evergreen.copy"), click -> {
            ClipboardText.copy(this, url);
            Notices.done(getTranslation("evergreen.copied"));
        });
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()), copy);
    }
}
