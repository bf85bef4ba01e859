/* From Unicode CLDR 48 (cldr-dates-full, Unicode License v3): zone, country, and its city in English, Japanese and Chinese. */
export const africa = `
Africa/Abidjan CI|Abidjan|アビジャン|阿比让
Africa/Accra GH|Accra|アクラ|阿克拉
Africa/Addis_Ababa ET|Addis Ababa|アジスアベバ|亚的斯亚贝巴
Africa/Algiers DZ|Algiers|アルジェ|阿尔及尔
Africa/Asmara ER|Asmara|アスマラ|阿斯马拉
Africa/Bamako ML|Bamako|バマコ|巴马科
Africa/Bangui CF|Bangui|バンギ|班吉
Africa/Banjul GM|Banjul|バンジュール|班珠尔
Africa/Bissau GW|Bissau|ビサウ|比绍
Africa/Blantyre MW|Blantyre|ブランタイヤ|布兰太尔
Africa/Brazzaville CG|Brazzaville|ブラザビル|布拉柴维尔
Africa/Bujumbura BI|Bujumbura|ブジュンブラ|布琼布拉
Africa/Cairo EG|Cairo|カイロ|开罗
Africa/Casablanca MA|Casablanca|カサブランカ|卡萨布兰卡
Africa/Ceuta ES|Ceuta|セウタ|休达
Africa/Conakry GN|Conakry|コナクリ|科纳克里
Africa/Dakar SN|Dakar|ダカール|达喀尔
Africa/Dar_es_Salaam TZ|Dar es Salaam|ダルエスサラーム|达累斯萨拉姆
Africa/Djibouti DJ|Djibouti|ジブチ|吉布提
Africa/Douala CM|Douala|ドゥアラ|杜阿拉
Africa/El_Aaiun EH|El Aaiún|アイウン|阿尤恩
Africa/Freetown SL|Freetown|フリータウン|弗里敦
Africa/Gaborone BW|Gaborone|ハボローネ|哈博罗内
Africa/Harare ZW|Harare|ハラレ|哈拉雷
Africa/Johannesburg ZA|Johannesburg|ヨハネスブルグ|约翰内斯堡
Africa/Juba SS|Juba|ジュバ|朱巴
Africa/Kampala UG|Kampala|カンパラ|坎帕拉
Africa/Khartoum SD|Khartoum|ハルツーム|喀土穆
Africa/Kigali RW|Kigali|キガリ|基加利
Africa/Kinshasa CD|Kinshasa|キンシャサ|金沙萨
Africa/Lagos NG|Lagos|ラゴス|拉各斯
Africa/Libreville GA|Libreville|リーブルヴィル|利伯维尔
Africa/Lome TG|Lomé|ロメ|洛美
Africa/Luanda AO|Luanda|ルアンダ|罗安达
Africa/Lubumbashi CD|Lubumbashi|ルブンバシ|卢本巴希
Africa/Lusaka ZM|Lusaka|ルサカ|卢萨卡
Africa/Malabo GQ|Malabo|マラボ|马拉博
Africa/Maputo MZ|Maputo|マプト|马普托
Africa/Maseru LS|Maseru|マセル|马塞卢
Africa/Mbabane SZ|Mbabane|ムババーネ|姆巴巴纳
Africa/Mogadishu SO|Mogadishu|モガディシオ|摩加迪沙
Africa/Monrovia LR|Monrovia|モンロビア|蒙罗维亚
Africa/Nairobi KE|Nairobi|ナイロビ|内罗毕
Africa/Ndjamena TD|N’Djamena|ンジャメナ|恩贾梅纳
Africa/Niamey NE|Niamey|ニアメ|尼亚美
Africa/Nouakchott MR|Nouakchott|ヌアクショット|努瓦克肖特
Africa/Ouagadougou BF|Ouagadougou|ワガドゥグー|瓦加杜古
Africa/Porto-Novo BJ|Porto-Novo|ポルトノボ|波多诺伏
Africa/Sao_Tome ST|São Tomé|サントメ|圣多美
Africa/Tripoli LY|Tripoli|トリポリ|的黎波里
Africa/Tunis TN|Tunis|チュニス|突尼斯
Africa/Windhoek NA|Windhoek|ウィントフック|温得和克
`;
