package io.storefleet.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the foot of the page: what was done goes by itself, a problem stays until it is read. */
public final class Notices {

    private static final int DONE_MILLIS = 4_000;

    private Notices() {}

    public static void done(String text) {
        Notification.show(text, DONE_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    public static void problem(String text) {
        var notice = new Notification();
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(0);
        notice.setAssertive(true);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(close.getTranslation("uikit.close"));
        var line = new Div(new Span(text), close);
        line.addClassName("sf-notice");
        notice.add(line);
        notice.open();
    }
}
