package io.storefleet.store.ui;

import io.storefleet.store.Stores;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.Timelines;
import org.springframework.stereotype.Component;

/** What every page of one thing works with. */
@Component
public record ObjectReads(Stores stores, Background background, Timelines timelines) {}
