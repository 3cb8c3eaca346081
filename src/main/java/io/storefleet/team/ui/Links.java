package io.storefleet.team.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links between the pages before the application. They load anew, so that each starts with a fresh session. */
final class Links {

    private Links() {}

    static Anchor toSignIn(String text) {
        return plain("sign-in", text);
    }

    static Anchor toForgotPassword(String text) {
        return plain("forgot-password", text);
    }

    private static Anchor plain(String path, String text) {
        var link = new Anchor("/" + path, text);
        link.setRouterIgnore(true);
        return link;
    }
}
