/** Tests of how accounts are read, kept and masked, with the real client against the simulator. */
@NullMarked
package io.storefleet.accounts.internal;

import org.jspecify.annotations.NullMarked;
