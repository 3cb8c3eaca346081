package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** Copies an account's link of our own, wherever the account is listed. The feature that makes such links provides it. */
public interface EvergreenLinkCopy {

    /** Makes the link where there is none, puts it on the clipboard and tells how that went; refused without the right. */
    void copyEvergreen(Component origin, UUID store, String account);
}
