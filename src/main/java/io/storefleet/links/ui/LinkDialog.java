package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.links.LinkTab;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.QrCode;

/** One fresh link: its QR code, until when it works, and the way to open or copy it. */
final class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LinkDialog(AccountLink link, LinkTab tab) {
        var url = tab.of(link).reveal();
        setHeaderTitle(getTranslation("links.one.title"));
        setWidth("min(420px, 94vw)");
        var warning = new Span(getTranslation("links.one.warning"));
        warning.addClassName("sf-quiet");
        var body = new Div(
                new QrCode(url, getTranslation("links.one.qr.label")),
                new Span(getTranslation("links.one.expires", Formats.here().time(link.expires()))),
                warning);
        body.addClassName("sf-stack");
        add(body);
        var copy = new Button(getTranslation("links.copy"), click -> copy(url));
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()), copy, open(url));
    }

    private Anchor open(String url) {
        var open = new Anchor(url, getTranslation("links.one.open"));
        open.setTarget("_blank");
        open.getElement().setAttribute("rel", "noopener noreferrer");
        open.getElement().setAttribute("referrerpolicy", "no-referrer");
        return open;
    }

    private void copy(String url) {
        ClipboardText.copy(this, url);
        Notices.done(getTranslation("links.copied"));
    }
}
