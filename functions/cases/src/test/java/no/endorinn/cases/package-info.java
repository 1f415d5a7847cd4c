/** What every trade does alike with a case: whose it is, and who may decide it. */
@NullMarked
package no.endorinn.cases;

import org.jspecify.annotations.NullMarked;
