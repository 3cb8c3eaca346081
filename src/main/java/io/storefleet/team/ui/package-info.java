/** Pages of sign-in and of the team. */
@NullMarked
package io.storefleet.team.ui;

import org.jspecify.annotations.NullMarked;
