/** Answers the calls about accounts and their portal links (contract §4), and shows the portal. */
@NullMarked
package io.storefleet.simulator.accounts;

import org.jspecify.annotations.NullMarked;
