package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.Locale;

/** States of links in words. */
final class EvergreenWords {

    private EvergreenWords() {}

    static String state(Component page, State state) {
        return page.getTranslation("evergreen.state." + key(state));
    }

    static String tab(Component page, PortalTab tab) {
        return page.getTranslation("evergreen.tab." + key(tab));
    }

    static Badge badge(Component page, EvergreenLink link) {
        var badge = new Badge(
                state(page, link.state()),
                switch (link.state()) {
                    case LIVE -> Tone.GOOD;
                    case ENDED, REVOKED -> Tone.NEUTRAL;
                });
        var ends = link.endsOn();
        if (ends != null) {
            badge.setTitle(page.getTranslation("evergreen.ends", ends.toString()));
        }
        return badge;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
