package io.storefleet.returns.ui;

import io.storefleet.returns.ReturnDetails;
import io.storefleet.store.Stores;
import io.storefleet.uikit.Background;
import org.springframework.stereotype.Component;

/** What the page of a return reads from. */
@Component
record ReturnTools(ReturnDetails returns, Stores stores, Background background) {}
