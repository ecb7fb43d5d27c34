package io.leadflow.metrics.export;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Pages of a Parquet file in Snappy, which every reader knows. */
final class SnappyPages implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        byte[] plain = page.toInputStream().readAllBytes();
        return BytesInput.from(Snappy.compress(plain));
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.SNAPPY;
    }

    @Override
    public void release() {
        // holds nothing
    }
}
