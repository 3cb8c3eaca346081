package io.storefleet.accounts.ui;

import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.StoreAccounts;
import io.storefleet.team.Rights;
import io.storefleet.uikit.Background;
import org.springframework.stereotype.Component;

/** What making and changing accounts works with. */
@Component
record AccountTools(AccountActions actions, StoreAccounts accounts, Rights rights, Background background) {}
