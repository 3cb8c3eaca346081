/** A store's buyers: found, read, made, changed, and their account-management links. */
@NullMarked
@NamedInterface("accounts")
package io.storefleet.fastspring.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
