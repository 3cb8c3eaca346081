package io.storefleet.shell;

import com.vaadin.flow.component.html.Div;
import io.storefleet.store.StoreSettings;
import io.storefleet.store.StoreView;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.Locale;
import java.util.Optional;

/** Says at a glance whether the store in view is a real one. */
final class ModeBadge extends Div {

    private static final long serialVersionUID = 1L;

    void show(Optional<StoreView> store) {
        removeAll();
        store.map(StoreView::endpoint).ifPresent(this::show);
    }

    private void show(String endpoint) {
        var live = endpoint.equals(StoreSettings.LIVE);
        var badge = live
                ? new Badge(getTranslation("shell.mode.live"), Tone.GOOD)
                : new Badge(getTranslation("shell.mode.other", endpoint.toUpperCase(Locale.ROOT)), Tone.WARN);
        badge.setTitle(
                live ? getTranslation("shell.mode.live.hint") : getTranslation("shell.mode.other.hint", endpoint));
        add(badge);
    }
}
