package io.leadflow.funnel;

/** A numeric attribute over the leads of one replication, those of the pipeline not among them. */
public final class NumberStatistics {
    /** Sum and count of values. */
    public static final class Sum {
        public long count;
        public double sum;

        Sum() {}

        void add(double value) {
            count++;
            sum += value;
        }

        void remove(double value) {
            count--;
            sum = count == 0 ? 0 : sum - value;
        }
    }

    public Sum all = new Sum();
    public Sum won = new Sum();

    /** Of leads that are lost at present. */
    public Sum lost = new Sum();

    NumberStatistics() {}
}
