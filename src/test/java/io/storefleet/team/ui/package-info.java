/** The pages of sign-in and team, opened without a browser. */
@NullMarked
package io.storefleet.team.ui;

import org.jspecify.annotations.NullMarked;
