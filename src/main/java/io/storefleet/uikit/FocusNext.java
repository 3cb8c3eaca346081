package io.storefleet.uikit;

import com.vaadin.flow.component.Component;

/** Gives the keyboard on to what follows, where what had it is gone: closed, or drawn anew. */
public final class FocusNext {

    /** What closes may do so slowly, and hold the focus until then; a page's heading has it only for want of better. */
    private static final String GIVE = """
            let looks = 20;
            const give = () => {
              const held = document.activeElement;
              if (held !== document.body && !held.matches('h1') && !this.contains(held)) {
                if (looks-- > 0) setTimeout(give, 50);
                return;
              }
              const found = $0 ? $0.split('|').map(each => this.querySelector(each)).find(each => each) : this;
              found?.focus();
            };
            setTimeout(give, 50)""";

    private FocusNext() {}

    /** To this, which must be able to take it. */
    public static void to(Component target) {
        target.getElement().executeJs(GIVE, "");
    }

    /** To the first that is found within, tried in the order of these selectors. */
    public static void in(Component within, String... selectors) {
        within.getElement().executeJs(GIVE, String.join("|", selectors));
    }
}
