package io.storefleet.accounts.ui;

import io.storefleet.lists.ui.ListDesk;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import org.springframework.stereotype.Component;

/** What the list of accounts over the copies works with. */
@Component
record AccountListTools(ListDesk desk, Stores stores, Rights rights, AccountTools accounts) {}
